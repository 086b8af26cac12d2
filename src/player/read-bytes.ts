/**
 * Reads a body to its end.
 *
 * @param came is told of every piece, in bytes
 */
export function readBytes(response: Response, came: (bytes: number) => void): Promise<ArrayBuffer> {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (bytes, controller) => {
      came(bytes.length);
      controller.enqueue(bytes);
    },
  });
  return new Response(response.body?.pipeThrough(counter) ?? null).arrayBuffer();
}
