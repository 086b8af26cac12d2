/** @typedef {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} Middleware */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/**
 * A handler as Vite's servers take it.
 *
 * @typedef {(request: Request, response: Response, next: (error?: unknown) => void) => void} ConnectHandler
 */

/**
 * Lets a connect handler answer in Web Test Runner's server, which is Koa.
 *
 * @param {ConnectHandler} handler
 * @returns {Middleware}
 */
export function fromConnect(handler) {
  return ({ req, res }, next) =>
    new Promise((resolve, reject) => {
      // Koa starts from 404; a connect handler that answers relies on 200.
      res.statusCode = 200;
      // Answered or cut off by the handler itself: Koa leaves a finished response alone.
      res.once('close', resolve);
      handler(req, res, (error) => {
        res.off('close', resolve);
        res.statusCode = 404;
        if (error === undefined || error === null) next().then(resolve, reject);
        else reject(new Error('The handler failed.', { cause: error }));
      });
    });
}
