/**
 * How the visitor wants captions to look. Kept on the device and nowhere else,
 * and only once the visitor has chosen something.
 */

export const captionSizes = ['small', 'normal', 'large', 'largest'] as const;
export const captionColours = [
  'white-on-black',
  'yellow-on-black',
  'black-on-white',
  'black-on-yellow',
] as const;

export interface CaptionLook {
  readonly size: (typeof captionSizes)[number];
  readonly colours: (typeof captionColours)[number];
}

/** As the browser and the operating system draw them. */
export const plainLook: CaptionLook = Object.freeze({ size: 'normal', colours: 'white-on-black' });

export function isPlain({ size, colours }: CaptionLook): boolean {
  return size === plainLook.size && colours === plainLook.colours;
}

/** What the visitor has chosen for every player of the site. */
export interface CaptionChoice {
  readonly look: CaptionLook;
  /** BCP 47 tag of the captions last switched on; undefined while they are off. */
  readonly language?: string;
}

const key = 'solidarity-captions';

/** Where choices are kept; none where the page is not allowed to keep anything. */
type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The choice of an earlier visit; plain and off where there is none, or it cannot be read. */
export function rememberedChoice(device = deviceStorage()): CaptionChoice {
  try {
    const kept: unknown = JSON.parse(device?.getItem(key) ?? '{}');
    return choiceOf(typeof kept === 'object' && kept !== null ? kept : {});
  } catch {
    return { look: plainLook };
  }
}

function choiceOf(kept: object): CaptionChoice {
  const field = (name: string): unknown => Reflect.get(kept, name);
  const language = field('language');
  return {
    look: {
      size: captionSizes.find((size) => size === field('size')) ?? plainLook.size,
      colours: captionColours.find((colours) => colours === field('colours')) ?? plainLook.colours,
    },
    ...(typeof language === 'string' ? { language } : {}),
  };
}

/** Keeps a choice; one that says nothing leaves nothing behind. */
export function rememberChoice({ look, language }: CaptionChoice, device = deviceStorage()): void {
  try {
    if (isPlain(look) && language === undefined) device?.removeItem(key);
    else device?.setItem(key, JSON.stringify({ ...look, language }));
  } catch {
    // A full or forbidden storage: the choice holds until the page is left.
  }
}

function deviceStorage(): Device | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
