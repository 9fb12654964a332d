/** From this length on, a secret is also looked for in base64; the inner letters of a shorter one are too few. */
const telling = 10;

const lowerHex = (text: string) => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
const isSecret = (type: string) => type === 'token' || type === 'password' || type === 'cookie';

/** How a value is written elsewhere: as it is, URL-encoded, escaped as in JSON or HTML, and a secret in base64. */
export function createForms(text: string, type: string, writing: Writing = anyWriting): Set<string> {
  const base64 = writing.base64 && isSecret(type) && text.length >= telling ? createBase64(text) : [];
  return new Set([
    text,
    ...(writing.url && /[^A-Za-z0-9._~-]/.test(text) ? createUrlForms(text) : []),
    ...(writing.json && /[^\x20-\x7e]|["\\/<>&'@]/.test(text) ? createJsonForms(text) : []),
    ...(writing.html && /[&<>"'@]/.test(text) ? createHtmlForms(text) : []),
    ...base64,
    // A key of many lines, whose line ends are written in other ways elsewhere, is looked for as its longest line.
    ...(text.includes('\n') ? findLongLines(text) : []),
  ]);
}

/** Which ways of writing the texts can hold at all: a list of thousands of addresses need not be escaped in vain. */
export interface Writing {
  url: boolean;
  json: boolean;
  html: boolean;
  base64: boolean;
}

const anyWriting: Writing = { url: true, json: true, html: true, base64: true };

/** The ways of writing that texts have the marks of. */
export const findWriting = (texts: readonly string[]): Writing => ({
  url: texts.some((text) => /[%+]/.test(text)),
  json: texts.some((text) => text.includes('\\')),
  html: texts.some((text) => text.includes('&')),
  // As long as the shortest secret that is looked for in base64.
  base64: texts.some((text) => /[\w+/-]{12}/.test(text)),
});

function createUrlForms(text: string): string[] {
  const url = encodeURIComponent(text.toWellFormed());
  const strict = url.replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  const once = [url, strict].flatMap((form) => [form, lowerHex(form), form.replaceAll('%20', '+')]);
  return [...once, encodeURIComponent(url), encodeURI(text.toWellFormed())];
}

function createJsonForms(text: string): string[] {
  const json = JSON.stringify(text).slice(1, -1);
  const ascii = json.replace(
    /[^\x20-\x7e]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const careful = ascii.replace(
    /[<>&'@]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return [json, ascii, careful].flatMap((form) => [
    form,
    form.replaceAll('/', '\\/'),
    JSON.stringify(form).slice(1, -1),
  ]);
}

function createHtmlForms(text: string): string[] {
  const html = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const quoted = html.replace(/"/g, '&quot;');
  return [
    html,
    quoted,
    quoted.replace(/'/g, '&#39;'),
    quoted.replace(/'/g, '&#x27;'),
    text.replaceAll('@', '&#64;'),
  ];
}

/** The inner letters of a value in base64 at its three alignments: what stands around changes only the outer ones. */
function createBase64(text: string): string[] {
  const bytes = new TextEncoder().encode(text);
  return [0, 1, 2].map((lead) => {
    const padded = new Uint8Array(lead + bytes.length);
    padded.set(bytes, lead);
    const encoded = btoa(String.fromCharCode(...padded)).replace(/=+$/, '');
    return encoded.slice(lead === 0 ? 0 : lead + 1, padded.length % 3 === 0 ? undefined : -1);
  });
}

const findLongLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length >= 40 && !line.startsWith('-----'));
