import { createLog } from '#service-runtime';
import { readDemonstrationSettings } from './demonstration.config.js';
import { prepareDemonstration } from './prepare-demonstration.js';

await prepareDemonstration(readDemonstrationSettings());
createLog('demonstration').info('prepared');
