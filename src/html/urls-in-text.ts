/** The addresses of a `srcset`, by the HTML standard's parser. */
export function urlsInSrcset(srcset: string): string[] {
  const urls: string[] = [];
  const candidate = /[\t\n\f\r ,]*([^\t\n\f\r ]+)/y;
  const descriptors = /(?:\([^)]*(?:\)|$)|[^,(])*/y;
  for (let found = candidate.exec(srcset); found; found = candidate.exec(srcset)) {
    const [, url = ''] = found;
    urls.push(url.replace(/,+$/, ''));
    if (url.endsWith(',')) continue;
    descriptors.lastIndex = candidate.lastIndex;
    descriptors.exec(srcset);
    candidate.lastIndex = descriptors.lastIndex;
  }
  return urls;
}

export interface CssUrl {
  readonly url: string;
  readonly isImport: boolean;
}

const CSS_STRING = /"(?:[^"\\]|\\[^])*(?:"|$)|'(?:[^'\\]|\\[^])*(?:'|$)/.source;
/** Comments and names of XML namespaces are in it to be passed over. */
const CSS = new RegExp(
  [
    /\/\*[^]*?(?:\*\/|$)/.source,
    /@namespace[^;]*/.source,
    `(?<rule>@import(?:\\s|/\\*(?:[^*]|\\*(?!/))*\\*/)*)?(?:(?:url|src)\\(\\s*(?:(?<quoted>${CSS_STRING})|(?<bare>[^\\s"'()]*))|(?<string>${CSS_STRING}))`,
  ].join('|'),
  'gi',
);

const unescapeCss = (css: string): string =>
  css.replace(/\\(?:([\da-f]{1,6})\s?|(?:\r\n|[\n\r\f])|([^]))/gi, (_, code?: string, other = '') => {
    const point = parseInt(code ?? '', 16);
    return code ? String.fromCodePoint(point > 0x10ffff ? 0xfffd : point) : other;
  });

/** What a style sheet, or a `style` attribute, makes a browser fetch: `url()`, `@import`, `image-set()`. */
export function urlsInCss(css: string): CssUrl[] {
  const urls: CssUrl[] = [];
  // A function's name can be escaped as well, and so can quotes: read both as it stands and without escapes.
  for (const text of css.includes('\\') ? [css, unescapeCss(css)] : [css]) {
    for (const { groups = {} } of text.matchAll(CSS)) {
      const { rule, quoted, bare, string } = groups;
      const url = unescapeCss((quoted ?? string)?.replace(/^["']|["']$/g, '') ?? bare ?? '').trim();
      // Other strings are texts, font names and the like; those of `image-set()` look like addresses.
      const isAddress = rule !== undefined || string === undefined || /^(?:https?:)?\/\//i.test(url);
      if (url && isAddress) urls.push({ url, isImport: rule !== undefined });
    }
  }
  return urls;
}

/**
 * `https://host/…`, `"//host/…"`, `".host/…"` (what follows a computed `www` or `ssl`), or `"/path…"` of the site's
 * own. Not `// text`, which is a comment.
 */
const CODE =
  /(?:(?:https?|wss?):|["'`(=])(\/\/[^\s"'`<>\\()]+)|["'`](?:\.((?:[\w-]+\.)+[a-z]{2,}\/[^\s"'`<>\\()]*)|(\/[^\s"'`<>\\()/][^\s"'`<>\\()]*))/gi;

/** Every address that stands in a script, as far as it can be read. */
export function urlsInCode(code: string): string[] {
  const plain = code.replace(/\\(?:\/|u002f|x2f)/gi, '/');
  return Array.from(plain.matchAll(CODE), ([, url, rest, path]) => url ?? (rest ? `//www.${rest}` : path!));
}

/** What a module imports by address: these are fetched before its code runs. */
export function urlsOfImports(code: string): string[] {
  const imports = /\b(?:import|from)[\s(]*(?:"([^"\n]*)"|'([^'\n]*)')/g;
  return Array.from(code.matchAll(imports), ([, one, other]) => one ?? other ?? '');
}

const MEMBER = /(?:(?:self|window|globalThis)\.|(?:var|let|const)\s+)?[\w$]+/.source;
const ASSIGNED = new RegExp(`^${MEMBER}\\s*=\\s*([[{][^]*[\\]}])$`);
const PUSHED = new RegExp(
  `^(?:${MEMBER}|\\(\\s*${MEMBER}\\s*=\\s*${MEMBER}\\s*\\|\\|\\s*\\[\\]\\s*\\))\\.push\\(\\s*([[{][^]*[\\]}])\\s*\\)$`,
);

/**
 * Whether a script does no more than put JSON somewhere (`self.__next_f.push([…])`, `window.__STATE__ = {…}`).
 * It sends nothing, and a page whose framework waits for it would stand still.
 */
export function isOnlyData(code: string): boolean {
  const statement = code.trim().replace(/;$/, '').trimEnd();
  const [, json] = ASSIGNED.exec(statement) ?? PUSHED.exec(statement) ?? [];
  if (json === undefined) return false;
  try {
    JSON.parse(json);
    return true;
  } catch {
    return false;
  }
}

/** Every text in a JSON value, or only those in the lists called `urls`. */
export function textsInJson(value: unknown, onlyUrls: boolean, isUrls = !onlyUrls): string[] {
  if (typeof value === 'string') return isUrls ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => textsInJson(item, onlyUrls, isUrls));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => textsInJson(item, onlyUrls, !onlyUrls || name === 'urls'));
}
