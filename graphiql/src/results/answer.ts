interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: {
    readonly code?: string;
    readonly fields?: readonly { readonly path: string; readonly message: string }[];
    readonly refusals?: readonly { readonly rule: string; readonly message: string }[];
  };
}

export interface Answer {
  readonly data: unknown;
  readonly errors: readonly AnswerError[];
}

/** What the response editor holds, or null while it holds no answer. */
export function readAnswer(text: string | null): Answer | null {
  if (!text) return null;
  try {
    const { data = null, errors = [] } = JSON.parse(text) as { data?: unknown; errors?: readonly AnswerError[] };
    return { data, errors: Array.isArray(errors) ? errors : [] };
  } catch {
    return null;
  }
}

/** A fault in words: what happened, and what to do next. */
export interface Notice {
  readonly kind: 'refused' | 'partial';
  readonly title: string;
  readonly advice: string;
  readonly details: readonly string[];
}

const advice: Readonly<Record<string, readonly [title: string, advice: string]>> = {
  UNAUTHENTICATED: ['Your sign-in has ended.', 'Sign in again with the button on top; your tabs stay.'],
  FORBIDDEN: ['Your role may not ask this.', 'Choose a report from the library: it lists those that your role may run.'],
  PURPOSE_REQUIRED: ['This needs a stated purpose.', 'Choose one under “Purpose” on top, then run again. It is written to the audit log.'],
  BAD_USER_INPUT: ['Something that you filled in does not fit.', 'Correct what is named below, then run again.'],
  GRAPHQL_VALIDATION_FAILED: ['The query does not fit the schema.', 'Open the query and correct what is underlined.'],
  GRAPHQL_PARSE_FAILED: ['The query is not whole.', 'Open the query and correct what is underlined.'],
  QUERY_TOO_COMPLEX: ['The query asks for too much at once.', 'Ask for fewer rows or fewer fields.'],
  RATE_LIMITED: ['Too many requests.', 'Wait a moment, then run again.'],
  TIMEOUT: ['The answer took too long.', 'Narrow the question with a filter or a shorter period, then run again.'],
  SERVICE_UNAVAILABLE: ['The server is busy or stopping.', 'Try again in a minute.'],
  NOT_FOUND: ['There is no such object, or it is not yours to see.', 'Check the reference that you filled in.'],
  INTERNAL: ['The server failed.', 'Run again; if it fails again, give the request id below to your administrator.'],
};

/** Null where all is well. Closed fields leave the rest of the answer standing: the reader is told, no more. */
export function noticeOf({ data, errors }: Answer): Notice | null {
  const [first] = errors;
  if (!first) return null;
  if (data !== null && errors.every(({ extensions }) => extensions?.code === 'FIELD_RESTRICTED')) {
    const fields = [...new Set(errors.flatMap(({ path }) => (path ? [path.filter((step) => typeof step === 'string').join('.')] : [])))];
    return { kind: 'partial', title: 'Some fields are closed to your role and shown as “–”.', advice: '', details: fields };
  }
  const [title, next] = advice[first.extensions?.code ?? ''] ?? [
    'The question was not answered.',
    'Read the message below, or open the JSON.',
  ];
  return { kind: 'refused', title, advice: next, details: errors.flatMap(detailsOf) };
}

function detailsOf({ message, extensions }: AnswerError): readonly string[] {
  const fields = extensions?.fields?.map((field) => `${field.path}: ${field.message}`) ?? [];
  const refusals = extensions?.refusals?.map((refusal) => `${refusal.rule}: ${refusal.message}`) ?? [];
  return fields.length + refusals.length > 0 ? [...fields, ...refusals] : [message];
}
