import type { CommandDeps } from '../command';
import { systemCommand } from '../systemCommand';

/** How long a State still reads a case that is closed, where the installation sets nothing else (setting `state_access_days_after_closed`). */
export const STATE_ACCESS_DAYS = 180;
const SETTING = 'state_access_days_after_closed';

interface Ended {
  readonly personId: string;
  readonly country: string;
}

/**
 * Domain D.3.8: the access of a State ends some days after its last case of the person was closed. Whatever is still open towards
 * it keeps the access: a claim that waits for its answer, another request, a package, the case of a child.
 * @returns how many accesses ended.
 */
export async function endStateAccess(deps: CommandDeps): Promise<number> {
  const ended = await systemCommand(deps, 'endStateAccess', async (tx) => {
    const rows = await tx.query<Ended>(
      `with days as (select coalesce((select value::int from setting where name = $2), $3) as n)
       delete from person_access a using days
       where exists (select from repatriation_request r where r.person_id = a.person_id and r.country = a.country and r.state = 'CLOSED')
         and not exists (select from repatriation_request r where r.person_id = a.person_id and r.country = a.country
           and (r.state not in ('CLOSED', 'LAPSED', 'WITHDRAWN', 'SUPERSEDED', 'ABATED') or r.updated_at > $1::timestamptz - make_interval(days => days.n)))
         and not exists (select from nationality_claim c where c.person_id = a.person_id and c.country = a.country
           and (c.status in ('SUBMITTED', 'ACKNOWLEDGED') or c.updated_at > $1::timestamptz - make_interval(days => days.n)))
         and not exists (select from handoff h where h.person_id = a.person_id and h.country = a.country
           and (h.state not in ('CLOSED', 'RECALLED') or h.updated_at > $1::timestamptz - make_interval(days => days.n)))
         and not exists (select from child_case c where c.person_id = a.person_id and c.state not in ('CLOSED', 'REFUSED', 'WITHDRAWN'))
       returning a.person_id, a.country`,
      [tx.now, SETTING, STATE_ACCESS_DAYS],
    );
    for (const { personId, country } of rows) {
      tx.record({
        subjectType: 'Person',
        subjectId: personId,
        personId,
        audience: 'CUSTODIAL',
        action: 'endStateAccess',
        summary: `The access of ${country} ended: its case has been closed for long enough.`,
        bySystem: true,
      });
    }
    return rows.length === 0 ? null : rows.length;
  });
  return ended ?? 0;
}
