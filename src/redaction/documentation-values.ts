/** RFC 2606 and RFC 6761: names that nobody owns, so that examples may use them. */
const reservedHost = /^(?:.*\.)?(?:example\.(?:com|org|net|edu)|example|invalid|test|localhost)$/i;

/** Values that documentation of the vendors themselves uses; they open nothing. */
const published = new Set([
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  '4242424242424242',
  '4111111111111111',
  '4012888888881881',
  '5555555555554444',
  '5105105105105100',
  '378282246310005',
  '371449635398431',
  '6011111111111117',
  '3056930009020004',
  '3566002020360505',
  'GB33BUKB20201555555555',
  'GB82WEST12345698765432',
  'DE89370400440532013000',
  'FR1420041010050500013M02606',
  '078-05-1120',
  '219-09-9999',
]);

/** Whether a host belongs to nobody, or to the forges that write addresses for their users' privacy. */
export function isDocumentationHost(host: string): boolean {
  return reservedHost.test(host) || /(?:^|\.)users\.noreply\.github\.com$/i.test(host);
}

const example = /EXAMPLE(?:KEY|TOKEN)?$/;

/** Whether a value is one that documentation uses and that is private to nobody. */
export function isDocumentationValue(value: string): boolean {
  return published.has(value) || published.has(value.replace(/[\s-]/g, '')) || example.test(value);
}
