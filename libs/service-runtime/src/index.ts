export { addressKey } from './address-key.js';
export { sendProblem } from './http-edges.js';
export { type HttpServer, listenHttp } from './http-server.js';
export { createLog, failureOf, type Log, type LogFields } from './log.js';
export { isUuid, newId } from './new-id.js';
export { errorPage, problemMediaType, problemOf } from './problem.js';
export { commonSettings, type Environment, localAddress, readSettings, type Setting } from './settings.js';
export { Repeater } from './repeater.js';
export { type Running, untilStopped } from './until-stopped.js';
