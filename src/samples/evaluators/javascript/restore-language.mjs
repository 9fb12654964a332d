// A sample may change what the next one takes for granted: `Array.prototype`, `console`, the global object. Plain JavaScript, as
// its user.

const watched = [
  globalThis,
  process,
  console,
  Object,
  Array,
  String,
  Number,
  Function,
  Promise,
  Date,
  Math,
  JSON,
  Reflect,
  Object.prototype,
  Array.prototype,
  String.prototype,
  Number.prototype,
  Function.prototype,
  Promise.prototype,
  Date.prototype,
  Map.prototype,
  Set.prototype,
  RegExp.prototype,
  Error.prototype,
  Error,
];
/** @type {Map<object, Map<PropertyKey, PropertyDescriptor>>} */
const pristine = new Map();

/** Keeps what the language's own objects hold before the first sample. */
export function remember() {
  for (const object of watched) {
    const own = new Map();
    for (const key of Reflect.ownKeys(object)) own.set(key, Object.getOwnPropertyDescriptor(object, key));
    pristine.set(object, own);
  }
}

/** Undoes what a sample changed of the language's own objects. False where that cannot be done. */
export function restore() {
  let clean = true;
  for (const [object, own] of pristine) {
    const keys = Reflect.ownKeys(object);
    for (const key of keys) {
      // Node itself adds symbols to the global object when a feature is first used.
      if (own.has(key) || (object === globalThis && typeof key === 'symbol')) continue;
      clean = Reflect.deleteProperty(object, key) && clean;
    }
    for (const [key, before] of own) {
      const now = Object.getOwnPropertyDescriptor(object, key);
      if (now && Object.is(now.value, before.value) && now.get === before.get && now.set === before.set)
        continue;
      if (object === process && (key === 'exitCode' || key === 'env' || key === '_exiting')) continue;
      clean = Reflect.defineProperty(object, key, before) && clean;
    }
  }
  return clean;
}
