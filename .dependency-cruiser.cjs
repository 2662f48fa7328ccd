// The walls of the house. A room imports only from floors below its own, and only through the door of a room.
const floors = [
  ['reference-data'],
  ['canonical-message'],
  ['message-signing', 'registry-matching', 'agreements', 'wire-formats', 'service-runtime', 'webhooks', 'file-checks'],
  ['messaging', 'host-countries', 'case-lifecycle'],
  ['case-store', 'answer-paper'],
];

// Which room owns which package; nobody else may import it.
const owners = {
  jose: ['message-signing'],
  ajv: ['canonical-message', 'agreements', 'wire-formats', 'registry-matching'],
  'ajv-formats': ['canonical-message', 'agreements', 'wire-formats', 'registry-matching'],
  amqplib: ['messaging'],
  typeorm: ['case-store'],
  'pg-copy-streams': ['case-store'],
  'age-encryption': ['case-store'],
  pg: ['case-store', 'registry-matching'],
  pino: ['service-runtime'],
  uuid: ['service-runtime'],
  'i18n-iso-countries': ['reference-data'],
  'ipaddr.js': ['webhooks'],
  saxes: ['wire-formats'],
  sharp: ['file-checks'],
  '@cantoo/pdf-lib': ['file-checks'],
  yaml: ['agreements'],
  pdfkit: ['answer-paper'],
  fontkit: ['answer-paper'],
  qr: ['answer-paper'],
};

// Rooms that know Nest. The others are plain TypeScript and are tested without it.
const nestRooms = ['messaging', 'case-store', 'service-runtime'];

const any = (names) => `(?:${names.join('|')})`;
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
// A door is written '#room'; once there is a build it resolves to the room's built index.
const door = (room) => `^(?:#${room}$|dist/libs/${room}/)`;
const below = (floor) => floors.slice(0, floor).flat();

module.exports = {
  forbidden: [
    forbid('no-circles', {}, { circular: true }),
    ...floors.flatMap((rooms, floor) =>
      rooms.map((room) =>
        forbid(
          `${room}-imports-only-from-below`,
          { path: `^libs/${room}/` },
          { path: door('[a-z-]+'), pathNot: door(any([room, ...below(floor)])) },
        ),
      ),
    ),
    forbid('doors-are-opened-by-name', { path: '^(?:apps|libs)/([^/]+)/' }, { path: '^libs/', pathNot: '^libs/$1/' }),
    forbid('libs-never-import-apps', { path: '^libs/' }, { path: '^apps/' }),
    forbid(
      'apps-never-import-apps',
      { path: '^apps/([^/]+)/', pathNot: '^apps/all-in-one/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    forbid(
      'all-in-one-only-configures-and-starts',
      { path: '^apps/all-in-one/' },
      { path: '^apps/', pathNot: ['^apps/all-in-one/', '/start-[a-z-]+\\.ts$', '\\.config\\.ts$'] },
    ),
    forbid(
      'host-countries-are-strangers',
      { path: '^libs/host-countries/src/([a-z]{3})/' },
      { path: '^libs/host-countries/src/[a-z]{3}/', pathNot: '^libs/host-countries/src/$1/' },
    ),
    forbid(
      'host-countries-use-no-packages',
      { path: '^libs/host-countries/src/[a-z]{3}/', pathNot: '\\.spec\\.ts$' },
      { path: 'node_modules' },
    ),
    ...Object.entries(owners).map(([name, rooms]) =>
      forbid(
        `${name.replace(/[^a-z-]/g, '')}-belongs-to-${rooms.join('-')}`,
        { path: '^(?:apps|libs)/.*\\.ts$', pathNot: [`^libs/${any(rooms)}/`, '\\.spec\\.ts$'] },
        { path: `node_modules/${name}/` },
      ),
    ),
    forbid(
      'nest-only-where-listed',
      { path: '^libs/', pathNot: `^libs/${any(nestRooms)}/` },
      { path: 'node_modules/@nestjs/' },
    ),
    forbid(
      'the-page-imports-only-itself',
      { path: '^apps/operator-console/web/' },
      { path: '^(?:#|apps/|libs/|dist/|contracts/|tests/)', pathNot: '^apps/operator-console/web/' },
    ),
    forbid(
      'nobody-imports-the-page',
      { path: '^(?:apps|libs)/', pathNot: '^apps/operator-console/web/' },
      { path: '^apps/operator-console/web/' },
    ),
    forbid(
      'code-never-imports-tests',
      { path: '^(?:apps|libs)/', pathNot: '\\.spec\\.ts$' },
      { path: '^tests/|\\.spec\\.ts$' },
    ),
  ],
  options: {
    doNotFollow: { path: '^(?:node_modules|dist)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default'] },
  },
};
