import type { FetchedEarly } from './engine.js';

/** When a response was asked for and began, milliseconds on the clock that is read for its end, too. */
export interface Timing {
  readonly asked: number;
  readonly began: number;
  readonly now: () => number;
}

/**
 * Reads a response to its end.
 *
 * @param url that was asked
 * @param came is told of every piece, in bytes
 */
export async function readWhole(
  response: Response,
  url: string,
  { asked, began, now }: Timing,
  came: (bytes: number) => void,
): Promise<FetchedEarly> {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (bytes, controller) => {
      came(bytes.length);
      controller.enqueue(bytes);
    },
  });
  const data = await new Response(response.body?.pipeThrough(counter) ?? null).arrayBuffer();
  return { data, url: response.url || url, asked, began, ended: now() };
}

/** What came, as text: UTF-8, as every playlist is (RFC 8216 §4). */
export const textOf = ({ data }: FetchedEarly): string => new TextDecoder().decode(data);
