import { importDirections } from './import-directions.js';
import { logicalCss } from './logical-css.js';
import { noHtmlSinks } from './no-html-sinks.js';

/** The rules of this house, for ESLint: `house/import-directions` and so on. */
export const house = {
  meta: { name: 'house' },
  rules: {
    'import-directions': importDirections,
    'logical-css': logicalCss,
    'no-html-sinks': noHtmlSinks,
  },
};
