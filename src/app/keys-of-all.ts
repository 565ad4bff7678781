// The keys of all screens, for a help that stands outside them.

import {screens} from '../screens/registry.js';
import {type KeySection, keySections} from '../session/keys/help-sections.js';

export const keysOfAll = (): KeySection[] => keySections(screens);
