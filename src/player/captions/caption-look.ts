/** How the visitor wants captions to look. */

import { remember, remembered } from './remembered.js';
import type { Device } from './remembered.js';

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

/** The choice of an earlier visit; plain and off where there is none, or it cannot be read. */
export function rememberedChoice(device?: Device): CaptionChoice {
  const { size, colours, language } = remembered(device);
  return {
    look: {
      size: captionSizes.find((known) => known === size) ?? plainLook.size,
      colours: captionColours.find((known) => known === colours) ?? plainLook.colours,
    },
    ...(typeof language === 'string' ? { language } : {}),
  };
}

/** Keeps a choice; one that says nothing leaves nothing behind. */
export function rememberChoice({ look, language }: CaptionChoice, device?: Device): void {
  const saysNothing = isPlain(look) && language === undefined;
  remember(saysNothing ? undefined : { ...look, language }, device);
}
