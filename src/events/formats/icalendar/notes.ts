import type { Problem } from '../../fields.js';

/** Says of a line what was left out because of it. */
export type Note = (line: number, message: string) => void;

/** A file that is all wrong is wrong in the same way everywhere. */
const maxNotes = 100;

/** Notes problems, as many as a person would read. */
export function noteInto(problems: Problem[]): Note {
  return (line, message) => {
    if (problems.length < maxNotes) problems.push({ path: `line ${line}`, message });
  };
}
