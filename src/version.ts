/** The version of this build, the same as in package.json (a test holds it). */
export const version = '0.0.0';
