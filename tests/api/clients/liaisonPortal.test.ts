import { LiaisonDesk } from '../../../examples/liaison-portal/LiaisonDesk';
import { type RegisteredPerson, registered } from '../../support/registered';
import { type SignedInServer, startSignedInServer } from '../../support/signedInServer';

describe('The example of a liaison portal', () => {
  let server: SignedInServer;
  let people: RegisteredPerson[];
  let foreigner: RegisteredPerson;

  beforeAll(async () => {
    server = await startSignedInServer();
    people = [];
    for (let i = 0; i < 5; i += 1)
      people.push(await registered(server.database, { claims: { FRA: 'SUBMITTED' }, sharedWith: ['FRA'], identityStatus: 'VERIFIED' }));
    foreigner = await registered(server.database, { claims: { DEU: 'SUBMITTED' }, sharedWith: ['DEU'] });
  });

  afterAll(() => server.close());

  const signIn = (login: string) => LiaisonDesk.signIn({ origin: server.origin, login, password: 'demo' }, 2);
  const all = async <Item>(items: AsyncIterable<Item>) => {
    const found: Item[] = [];
    for await (const item of items) found.push(item);
    return found;
  };

  it('pages through its own State’s desk, and sees nobody else’s', async () => {
    const claims = await all((await signIn('liaison-fra')).claimsToAnswer());
    expect(claims.map(({ person }) => person.ref).sort()).toEqual(people.map(({ ref }) => ref).sort());
    expect(claims.map(({ person }) => person.ref)).not.toContain(foreigner.ref);
  });

  it('answers a claim and files a request for the national, which then waits for the custodial State', async () => {
    const desk = await signIn('liaison-fra');
    const [claim] = await all(desk.claimsToAnswer());
    if (!claim) throw new Error('The desk is empty.');
    expect(await desk.confirm(claim, { authority: 'Ministry of the Interior', basis: 'Civil register, entry 1988/412' })).toBe('CONFIRMED');

    const request = await desk.requestReturn(claim.person.id, {
      destination: 'FRA',
      route: 'PRE_TRIAL_RETURN',
      formalChannelRef: 'Note verbale 17',
      documents: [
        { kind: 'IDENTITY_DESCRIPTION', reference: 'File 17/1' },
        { kind: 'READMISSION_CONFIRMATION', reference: 'File 17/2' },
      ],
    });
    expect(request.state).toBe('SUBMITTED');
    expect((await all(desk.requests())).map(({ ref }) => ref)).toEqual([request.ref]);
    expect(await all(desk.claimsToAnswer())).toHaveLength(4);
  });

  it('is not let in with a wrong password', async () => {
    await expect(LiaisonDesk.signIn({ origin: server.origin, login: 'liaison-fra', password: 'guess' })).rejects.toThrow(
      'could not sign in',
    );
  });
});
