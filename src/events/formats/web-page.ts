/** Whether a text is HTML. */
export function isWebPage(text: string): boolean {
  return /^\s*(?:<!--[^<>]*>\s*)?<(?:!doctype\s+html|html|head|body|script|div|main|article|section|p|ul|meta|title)\b/i.test(
    text.slice(0, 2000),
  );
}
