import { spawnSync } from 'node:child_process';

/** As whom PostgreSQL runs: ourselves, or `nobody` where we are root. */
export interface ServiceUser {
  readonly identity: { readonly uid?: number; readonly gid?: number };
}

export function serviceUser(): ServiceUser {
  if (process.getuid?.() !== 0) return { identity: {} };
  const idOf = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim());
  return { identity: { uid: idOf('-u'), gid: idOf('-g') } };
}

/** Whether the service user may enter a folder, its parents included. */
export function mayEnter(user: ServiceUser, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user.identity }).status === 0;
}
