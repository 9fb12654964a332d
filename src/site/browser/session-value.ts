/** A value that lasts as long as the tab: through a reload, and no longer. Without storage it lasts as long as the page. */
export interface SessionValue<Value> {
  read: () => Value;
  write: (value: Value) => void;
}

/** @param fallback what is read when nothing was written, or what was written is not readable. */
export function createSessionValue<Value>(key: string, fallback: Value): SessionValue<Value> {
  let kept = fallback;
  return {
    read() {
      const text = inStorage((storage) => storage.getItem(key));
      return text ? (parse(text) ?? kept) : kept;
    },
    write(value) {
      kept = value;
      inStorage((storage) => storage.setItem(key, JSON.stringify(value)));
    },
  };

  function parse(text: string): Value | undefined {
    try {
      return JSON.parse(text);
    } catch (error) {
      // Another script may have written under this name; then there is no draft.
      if (!(error instanceof SyntaxError)) throw error;
      return undefined;
    }
  }
}

function inStorage<Result>(use: (storage: Storage) => Result): Result | undefined {
  try {
    return use(sessionStorage);
  } catch (error) {
    // Storage can be forbidden or full; the page's own memory stands in.
    if (!(error instanceof DOMException)) throw error;
    return undefined;
  }
}
