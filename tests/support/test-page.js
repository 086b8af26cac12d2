/**
 * The page that each test file runs in. Mocha fails a test for an uncaught error but not for a
 * rejection that nobody handled; here it does: nothing may go wrong unseen.
 *
 * @param {string} testFramework the address of the module that runs the tests
 * @returns {string}
 */
export function testPage(testFramework) {
  return `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <script>
      addEventListener('unhandledrejection', (event) => {
        throw event.reason;
      });
    </script>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>
`;
}
