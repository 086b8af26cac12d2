/** What `validate` has to say of a feed. */

/** `problem`: something is lost or wrong. `advice`: it works, and could serve better. */
export interface Finding {
  readonly level: 'problem' | 'advice';
  /** Where, as one would write it in JavaScript, `events[3].place`, or as the format counts: `line 12`. */
  readonly path: string;
  /** What is wrong and how it is mended. */
  readonly message: string;
}

export function problem(path: string, message: string): Finding {
  return { level: 'problem', path, message };
}

export function advice(path: string, message: string): Finding {
  return { level: 'advice', path, message };
}
