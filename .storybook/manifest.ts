/**
 * The part of a custom-elements manifest (schema 2.1) that is shown here.
 */
export interface Member {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly description?: string;
  readonly privacy?: 'public' | 'private' | 'protected';
  readonly static?: boolean;
  readonly readonly?: boolean;
  readonly attribute?: string;
  readonly type?: { readonly text: string };
  readonly return?: { readonly type?: { readonly text: string } };
  readonly default?: string;
}

export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

export interface ElementDeclaration {
  readonly tagName: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Member[];
  readonly slots?: readonly Described[];
  readonly events?: readonly Described[];
  readonly cssProperties?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssStates?: readonly Described[];
}

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly Partial<ElementDeclaration>[];
  }[];
}

/** None before `npm run manifest` has been run once; the stories do without. */
const [manifest] = Object.values(
  import.meta.glob<Manifest>('../custom-elements.json', { eager: true, import: 'default' }),
);

/** What the manifest says of the elements. */
const declarations = (manifest?.modules ?? [])
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration): declaration is ElementDeclaration => declaration.tagName !== undefined);

/** What the manifest says of one element. */
export function declarationOf(tag: string): ElementDeclaration | undefined {
  return declarations.find(({ tagName }) => tagName === tag);
}

/** Every attribute of any of the elements. */
export const attributeNames: readonly string[] = [
  ...new Set(declarations.flatMap(({ attributes = [] }) => attributes.map(({ name }) => name))),
];

export { manifest };
