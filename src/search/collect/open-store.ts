import { DatabaseSync } from 'node:sqlite';
import { parseSignal, type SearchSignal } from '../signals/search-signal.ts';

/** Where collected signals lie: one table, and no address of anybody. */
export interface SignalStore {
  add: (signal: SearchSignal) => void;
  /** All signals in the order in which they came. */
  list: () => SearchSignal[];
  close: () => void;
}

/** Opens the store, and makes it where it is absent. `:memory:` keeps nothing. */
export function openStore(file: string): SignalStore {
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE IF NOT EXISTS signals (id INTEGER PRIMARY KEY, signal TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO signals (signal) VALUES (?)');
  const select = database.prepare('SELECT signal FROM signals ORDER BY id');
  return {
    add: (signal) => void insert.run(JSON.stringify(signal)),
    list: () => select.all().flatMap(({ signal }) => parseSignal(JSON.parse(String(signal))) ?? []),
    close: () => database.close(),
  };
}
