import type { Storage as TabStorage } from '@graphiql/toolkit';
import { keptToken } from '../session/session';

/** Queries may name people: they stay in this browser tab, apart for each account, and end with it. */
export function tabStorage(accountId: string): TabStorage {
  const prefix = `repatria/${accountId}/`;
  const ownKeys = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  return {
    get length() {
      return ownKeys().length;
    },
    getItem: (key) => sessionStorage.getItem(prefix + key),
    // The editor saves with a delay: after signing out nothing of the account may come back.
    setItem: (key, value) => {
      if (keptToken() !== null) sessionStorage.setItem(prefix + key, value);
    },
    removeItem: (key) => sessionStorage.removeItem(prefix + key),
    clear: () => {
      for (const key of ownKeys()) sessionStorage.removeItem(key);
    },
  };
}
