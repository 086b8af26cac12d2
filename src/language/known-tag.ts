/** The tag as `Intl` takes it. A `lang` that is no language tag must not stop the page. */
export function knownTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
