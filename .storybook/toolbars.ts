import type { Preview } from '@storybook/web-components-vite';

/** The nine languages, each under its own name. */
const languages = {
  en: 'English',
  ar: 'العربية',
  ckb: 'کوردیی ناوەندی',
  ku: 'Kurdî (Kurmancî)',
  it: 'Italiano',
  nb: 'Norsk bokmål',
  bn: 'বাংলা',
  fr: 'Français',
  de: 'Deutsch',
};

/** What the toolbars set. */
export interface HostGlobals {
  readonly locale: string;
  readonly direction: 'auto' | 'ltr' | 'rtl';
  readonly scheme: 'system' | 'light' | 'dark';
  readonly motion: 'full' | 'reduced';
  readonly page: 'plain' | 'newspaper' | 'campaign';
}

export const initialGlobals: HostGlobals = {
  locale: 'en',
  direction: 'auto',
  scheme: 'system',
  motion: 'full',
  page: 'plain',
};

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  locale: {
    description: 'Language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      items: Object.entries(languages).map(([value, title]) => ({ value, title, right: value })),
      dynamicTitle: true,
    },
  },
  direction: {
    description: 'Direction of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      items: [
        { value: 'auto', title: 'As the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
      dynamicTitle: true,
    },
  },
  scheme: {
    description: 'Colour scheme of the page',
    toolbar: {
      title: 'Colours',
      icon: 'contrast',
      items: [
        { value: 'system', title: 'As the device' },
        { value: 'light', title: 'Light' },
        { value: 'dark', title: 'Dark' },
      ],
      dynamicTitle: true,
    },
  },
  motion: {
    description: 'How much moves',
    toolbar: {
      title: 'Motion',
      icon: 'lightning',
      items: [
        { value: 'full', title: 'Motion as the device' },
        { value: 'reduced', title: 'Reduced motion' },
      ],
      dynamicTitle: true,
    },
  },
  page: {
    description: 'Font and colours that the page brings',
    toolbar: {
      title: 'Page',
      icon: 'paintbrush',
      items: [
        { value: 'plain', title: 'Plain page' },
        { value: 'newspaper', title: 'Newspaper' },
        { value: 'campaign', title: 'Campaign' },
      ],
      dynamicTitle: true,
    },
  },
};
