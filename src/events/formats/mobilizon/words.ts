/** Words that Mobilizon has in common in GraphQL and ActivityPub. */

import { textOf } from '../values/foreign-json.js';

export function statusOf(value: unknown): string | undefined {
  switch (textOf(value)?.toUpperCase()) {
    case 'CANCELLED':
      return 'cancelled';
    case 'TENTATIVE':
      return 'tentative';
    default:
      return undefined;
  }
}

/** `MEETING` is what nobody chose; the others are in capitals: `FOOD_DRINK`. */
export function categoryTag(category: unknown): readonly string[] {
  const name = textOf(category)?.toLowerCase().replaceAll('_', ' ');
  return name === undefined || name === 'meeting' ? [] : [name];
}
