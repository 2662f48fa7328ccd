import { commonSettings, readSettings } from '#service-runtime';

const { databaseUrl } = commonSettings;

/** The only setting of the migration: which database. */
export const readMigrateSettings = () => readSettings({ databaseUrl }, process.env);
