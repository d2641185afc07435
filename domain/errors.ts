import type { GateKind } from './repatriation/vocabulary';

/** One rule that stands in the way: its id in the domain ("I-05", "RQ8", "G5", "ROLE"), in plain words, with its gate if it is one. */
export interface Refusal {
  readonly rule: string;
  readonly message: string;
  readonly gate: GateKind | null;
}

/** One fault of an input, by the path of the argument that is at fault. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** Base of every refusal that may reach a client. `code` is the stable `extensions.code`; `extensions` holds no personal value. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  get extensions(): Readonly<Record<string, unknown>> {
    return {};
  }
}

export class Unauthenticated extends DomainError {
  readonly code = 'UNAUTHENTICATED';
}

/** The role may never do this, whatever the object. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
}

/** Absent and not visible are the same answer. */
export class NotFound extends DomainError {
  readonly code = 'NOT_FOUND';
  constructor(message = 'There is no such object, or it is not yours to see.') {
    super(message);
  }
}

export class BadUserInput extends DomainError {
  readonly code = 'BAD_USER_INPUT';
  constructor(readonly fields: readonly FieldFault[]) {
    super(fields.map((fault) => `${fault.path}: ${fault.message}`).join(' '));
  }
  override get extensions() {
    return { fields: this.fields };
  }
}

/** A negative outcome without a reason of at least 20 characters (I-15). */
export class ReasonRequired extends DomainError {
  readonly code = 'REASON_REQUIRED';
  constructor(message = 'This act needs reasons of at least 20 characters.') {
    super(message);
  }
}

export class PurposeRequired extends DomainError {
  readonly code = 'PURPOSE_REQUIRED';
}

export class IdempotencyConflict extends DomainError {
  readonly code = 'IDEMPOTENCY_CONFLICT';
  constructor() {
    super('This idempotency key was used before with another input.');
  }
}

export class StaleVersion extends DomainError {
  readonly code = 'STALE_VERSION';
  constructor(readonly currentVersion: number) {
    super('The object has changed since you read it. Read it again and decide anew.');
  }
  override get extensions() {
    return { currentVersion: this.currentVersion };
  }
}

export class InvalidTransition extends DomainError {
  readonly code = 'INVALID_TRANSITION';
  constructor(
    readonly from: string,
    readonly allowed: readonly string[],
  ) {
    super(`This is not possible in the state ${from}.`);
  }
  override get extensions() {
    return { from: this.from, allowed: this.allowed };
  }
}

abstract class Refused extends DomainError {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.message).join(' '));
  }
  override get extensions() {
    return { refusals: this.refusals };
  }
}

export class FourEyesRequired extends Refused {
  readonly code = 'FOUR_EYES_REQUIRED';
}

export class GateBlocked extends Refused {
  readonly code = 'GATE_BLOCKED';
}

export class GuardFailed extends Refused {
  readonly code = 'GUARD_FAILED';
}

/** The field is null, the rest of the answer stands. It says nothing of why. */
export class FieldRestricted extends DomainError {
  readonly code = 'FIELD_RESTRICTED';
  constructor() {
    super('This field is not open to you.');
  }
}

/** The content was erased: its key was destroyed. The field is null, the rest of the answer stands. */
export class ContentErased extends DomainError {
  readonly code = 'CONTENT_ERASED';
  constructor() {
    super('This content was erased: its key was destroyed.');
  }
}
