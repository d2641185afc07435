import type { Keyring } from '../../domain/privacy/keyring';
import { openKeyring } from '../../integrations/keys/keyring';
import { memoryKeyStore } from '../../integrations/keys/keyStore';
import { masterKeysOf, newMasterKey } from '../../integrations/keys/masterKeys';

/** Keys that go with the test. */
export const openTestKeyring = (): Keyring => openKeyring(memoryKeyStore(), masterKeysOf([newMasterKey('test')]));
