import { caseRoles, type OperationAccess, roles } from '../operationAccess';
import { rolesOf } from '../roles';

/** Whoever has an endpoint, and who may stop it. */
const stoppers = roles(...rolesOf('staff', 'liaison'), 'ADMINISTRATOR');

/** Addresses outside that learn what their owner may see; administrators and auditors see where they are, and not of what they learn. */
export const integrationQueries = {
  webhookEndpoints: roles(...rolesOf('staff', 'liaison'), 'ADMINISTRATOR', 'AUDITOR'),
  webhookDeliveries: caseRoles,
} as const satisfies Record<string, OperationAccess>;

export const integrationVerbs = {
  registerWebhook: caseRoles,
  pauseWebhook: stoppers,
  resumeWebhook: stoppers,
  endWebhook: stoppers,
  rotateWebhookSecret: caseRoles,
  requeueWebhookDelivery: caseRoles,
} as const satisfies Record<string, OperationAccess>;
