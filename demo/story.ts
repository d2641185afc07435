import { ApiClient } from './apiClient';
import { handEvidenceOver } from './handoffChapter';
import { handOver } from './handoverChapter';
import { nationality } from './nationalityChapter';
import { identify, register } from './personChapter';
import { clearGates, decide, openRequest } from './requestChapter';
import type { PersonAnswer, RequestAnswer } from './storyAnswers';
import { Storyteller } from './storyteller';

/** The main job from admission to the completed handover, as the proper roles, with three refusals on the way (rulings 31). */
async function play(): Promise<void> {
  const story = new Storyteller(new ApiClient());
  story.say('All people in this story are invented.');

  story.chapter('A person is registered and identified');
  const person = await register(story);
  await identify(story, person.id);

  story.chapter('France is asked whether the person is its national');
  await nationality(story, person.id);

  story.chapter('France asks for the person; the legal gates stand between');
  const request = await openRequest(story, person.id);
  await clearGates(story, request.id);

  story.chapter('The decision: prepared by one, taken by another');
  await decide(story, request.id);

  story.chapter('The evidence: handed to the prosecutor with proof that it arrived whole');
  const handoff = await handEvidenceOver(story, person.id, request.id);
  if (handoff.state !== 'ACTED_ON') throw new Error('The handoff was not acted on.');

  story.chapter('The handover: a manifest by identity, counted on both sides');
  await handOver(story, person.id, request.id);

  story.chapter('What is left on record');
  await conclude(story, person, request);
}

interface Conclusion {
  readonly detainee: {
    readonly track: string;
    readonly custody: readonly { readonly facility: { readonly code: string }; readonly endReason: string | null }[];
    readonly repatriationRequests: readonly { readonly state: string; readonly originSide: string }[];
  };
}

async function conclude(story: Storyteller, person: PersonAnswer, request: RequestAnswer): Promise<void> {
  const { detainee } = await story.ask<Conclusion>(
    'legal-1',
    'query ($id: ID!) { detainee(id: $id) { track custody { facility { code } endReason } repatriationRequests { state originSide } } }',
    { id: person.id },
  );
  story.say(
    `${person.ref}: custody ${detainee.custody.map(({ facility, endReason }) => `${facility.code}${endReason ? ` (ended by ${endReason})` : ''}`).join(', then ')}.`,
  );
  story.say(
    `${request.ref}: ${detainee.repatriationRequests.map(({ state, originSide }) => `${state}, origin side ${originSide}`).join('; ')}.`,
  );
  if (detainee.repatriationRequests[0]?.state !== 'COMPLETED') throw new Error('The handover was not completed.');
  story.say('Every step, and every look at the file, is in the history and the audit.');
}

play().catch((error: unknown) => {
  process.stderr.write(`\nThe story broke off: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
