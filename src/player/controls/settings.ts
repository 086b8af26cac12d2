/** What a visitor can set: each a row of the panel that says how it is and opens to be changed. */

import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatBytes } from '../../language/data-size.js';
import { knownTag } from '../../language/known-tag.js';
import { msg, str } from '../../language/message.js';
import { captionColours, captionSizes } from '../captions/caption-look.js';
import type { CaptionLook } from '../captions/caption-look.js';
import type { Captions } from '../captions/captions.js';
import type { PlayerModel, Rendition } from '../player-model.js';
import { renderChoice, renderSwitch } from './choice.js';

/** A row: its name, how it is now, and what it opens to. */
export interface SettingsRow {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly content: TemplateResult;
}

/** The rows that there is something to set in. */
export function settingsRows(
  model: PlayerModel,
  captions: Captions,
  language: string,
): readonly SettingsRow[] {
  return [
    quality(model, language),
    audio(model),
    text(model, captions),
    model.streamType === 'on-demand' ? speed(model, language) : undefined,
  ].filter((row) => row !== undefined);
}

function quality(model: PlayerModel, language: string): SettingsRow | undefined {
  const { renditions, rendition, canBeAudioOnly, audioOnly, audioOnlyBytesPerHour } = model;
  if (renditions.length < 2 && !canBeAudioOnly) return undefined;
  const automatic = msg('Automatic', { id: 'controls-automatic' });
  const now = rendition && nameOf(rendition, language);
  const chosen = renditions.find(({ id }) => id === model.quality);
  const name = msg('Quality', { id: 'controls-quality' });
  const perHour = (bytes: number): string => costOf(bytes, language);
  return {
    id: 'quality',
    name,
    value: audioOnly
      ? msg('Sound only', { id: 'controls-audio-only' })
      : chosen
        ? nameOf(chosen, language)
        : [automatic, now].filter(Boolean).join(' · '),
    content: html`${renderSwitch(
      msg('Save data', { id: 'controls-data-saver' }),
      model.dataSaver,
      (on) => model.saveData(on),
    )}
    ${
      canBeAudioOnly
        ? renderSwitch(
            msg('Sound only', { id: 'controls-audio-only' }),
            audioOnly,
            (on) => model.playAudioOnly(on),
            audioOnlyBytesPerHour === undefined ? undefined : perHour(audioOnlyBytesPerHour),
          )
        : nothing
    }
    ${
      renditions.length < 2 || audioOnly
        ? nothing
        : renderChoice(
            name,
            [
              {
                value: 'auto',
                label: automatic,
                note:
                  model.quality === 'auto' && rendition
                    ? perHour(rendition.bytesPerHour)
                    : undefined,
              },
              ...[...renditions].reverse().map((choice) => ({
                value: choice.id,
                label: nameOf(choice, language),
                note: perHour(choice.bytesPerHour),
              })),
            ],
            model.quality,
            (id) => model.chooseQuality(id),
          )
    }`,
  };
}

/** The lines of the picture, as everybody calls them; else its bits. */
function nameOf({ height, bandwidth }: Rendition, language: string): string {
  if (height !== undefined) return `${height}p`;
  const number = new Intl.NumberFormat(knownTag(language)).format(Math.round(bandwidth / 1000));
  return msg(str`${number} kbit/s`, { id: 'controls-kilobits' });
}

function costOf(bytes: number, language: string): string {
  return msg(str`≈ ${formatBytes(language, bytes)} an hour`, { id: 'controls-per-hour' });
}

function audio(model: PlayerModel): SettingsRow | undefined {
  const { audioChoices, audioChoice = '' } = model;
  if (audioChoices.length < 2) return undefined;
  const name = msg('Language of the sound', { id: 'controls-audio' });
  return {
    id: 'audio',
    name,
    value: audioChoices.find(({ id }) => id === audioChoice)?.label ?? '',
    content: renderChoice(
      name,
      audioChoices.map(({ id, label, language }) => ({
        value: id,
        label,
        lang: language || undefined,
      })),
      audioChoice,
      (id) => model.chooseAudio(id),
    ),
  };
}

function text(model: PlayerModel, captions: Captions): SettingsRow | undefined {
  const { textTracks, shownText } = model;
  if (textTracks.length === 0) return undefined;
  const name = msg('Captions', { id: 'controls-captions' });
  const off = msg('Off', { id: 'controls-off' });
  const { look } = captions;
  const change = (part: Partial<CaptionLook>): void => {
    captions.look = { ...captions.look, ...part };
  };
  return {
    id: 'captions',
    name,
    value: shownText?.label ?? off,
    content: html`${renderChoice(
        name,
        [
          { value: '', label: off },
          ...textTracks.map(({ label, language }, index) => ({
            value: String(index + 1),
            label: label || language,
            lang: language || undefined,
          })),
        ],
        shownText ? String(textTracks.indexOf(shownText) + 1) : '',
        (value) => captions.show(textTracks[Number(value) - 1]),
      )}
      ${renderChoice(
        msg('Size of the captions', { id: 'controls-caption-size' }),
        captionSizes.map((size) => ({ value: size, label: sizeName(size) })),
        look.size,
        (value) => change({ size: captionSizes.find((size) => size === value) ?? 'normal' }),
      )}
      ${renderChoice(
        msg('Colours of the captions', { id: 'controls-caption-colours' }),
        captionColours.map((colours) => ({ value: colours, label: coloursName(colours) })),
        look.colours,
        (value) => {
          const colours = captionColours.find((candidate) => candidate === value);
          if (colours) change({ colours });
        },
      )}
      <p class="note">
        ${msg('What you choose stays on this device.', { id: 'controls-on-device' })}
      </p>`,
  };
}

function sizeName(size: CaptionLook['size']): string {
  switch (size) {
    case 'small':
      return msg('Small', { id: 'controls-size-small' });
    case 'normal':
      return msg('Normal', { id: 'controls-size-normal' });
    case 'large':
      return msg('Large', { id: 'controls-size-large' });
    case 'largest':
      return msg('Very large', { id: 'controls-size-largest' });
  }
}

function coloursName(colours: CaptionLook['colours']): string {
  switch (colours) {
    case 'white-on-black':
      return msg('White on black', { id: 'controls-white-on-black' });
    case 'yellow-on-black':
      return msg('Yellow on black', { id: 'controls-yellow-on-black' });
    case 'black-on-white':
      return msg('Black on white', { id: 'controls-black-on-white' });
    case 'black-on-yellow':
      return msg('Black on yellow', { id: 'controls-black-on-yellow' });
  }
}

const speeds = [0.5, 0.75, 1, 1.25, 1.5, 2];

function speed({ media }: PlayerModel, language: string): SettingsRow {
  const name = msg('Speed', { id: 'controls-speed' });
  const format = (rate: number): string =>
    `${new Intl.NumberFormat(knownTag(language)).format(rate)}×`;
  return {
    id: 'speed',
    name,
    value: format(media.playbackRate),
    content: renderChoice(
      name,
      speeds.map((rate) => ({ value: String(rate), label: format(rate) })),
      String(media.playbackRate),
      (rate) => {
        media.playbackRate = Number(rate);
      },
    ),
  };
}
