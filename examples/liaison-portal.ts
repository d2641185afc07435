import { LiaisonDesk } from './liaison-portal/LiaisonDesk';

/**
 * A day at a liaison desk, from the command line:
 *   npm run portal -- http://localhost:4000 liaison-fra
 * signs in to the demo, shows what waits for an answer and where the own requests stand. Nothing is changed.
 */
async function main([origin = 'http://localhost:4000', login = 'liaison-fra', password = 'demo']: readonly string[]): Promise<void> {
  const desk = await LiaisonDesk.signIn({ origin, login, password });
  console.log('Claims to our nationality that wait for an answer:');
  for await (const claim of desk.claimsToAnswer()) {
    const due = claim.clocks.find(({ status }) => status !== 'MET')?.dueAt ?? 'no date';
    console.log(`  ${claim.person.ref}  ${claim.person.displayName}  ${claim.status}, due ${due}`);
  }
  console.log('Our requests:');
  for await (const request of desk.requests()) {
    const next = request.availableActions.filter(({ allowed }) => allowed).map(({ action }) => action);
    console.log(`  ${request.ref}  ${request.state}  ${next.length > 0 ? `next: ${next.join(', ')}` : 'waiting for the other side'}`);
  }
}

if (require.main === module) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
