const rules = new Map<string, Intl.PluralRules>();

/**
 * The form of a sentence for a number, by the plural rules of the language
 * (CLDR): Arabic has six forms, English two. Each form is a message of its own.
 * Nothing at all has the form `zero` in every language, so that `one` can be
 * said in words also where the rules give it to 0 (French, Bengali).
 */
export function plural<T>(
  language: string,
  count: number,
  forms: Readonly<Record<Intl.LDMLPluralRule, T>>,
): T {
  let rule = rules.get(language);
  if (!rule) {
    rule = new Intl.PluralRules(language);
    rules.set(language, rule);
  }
  return forms[count === 0 ? 'zero' : rule.select(count)];
}
