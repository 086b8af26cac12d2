/**
 * A word as people would call it the same: without case, accents, vowel signs
 * and the two ways to write an Arabic kaf or yeh. For comparing, not for showing.
 */
export function folded(word: string): string {
  return (
    word
      .normalize('NFKD')
      // Accents, Arabic vowel signs and tatweel, marks of direction, the byte order mark.
      .replaceAll(
        /[\u0300-\u036f\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g,
        '',
      )
      .replaceAll(/[أإآٱ]/g, 'ا')
      .replaceAll('ة', 'ه')
      .replaceAll('ك', 'ک')
      .replaceAll(/[يى]/g, 'ی')
      .replaceAll('ھ', 'ه')
      .normalize('NFC')
      .toLowerCase()
      .trim()
  );
}

/** Digits of the Arabic, Persian and Bengali scripts as those that a computer reads, without marks of direction. */
export function westernDigits(text: string): string {
  return text
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9\u09e6-\u09ef]/g, (digit) =>
      String((digit.charCodeAt(0) - (digit >= '\u09e6' ? 0x9e6 : 0x660)) & 0xf),
    )
    .replaceAll('٫', '.')
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '');
}
