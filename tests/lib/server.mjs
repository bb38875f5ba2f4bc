// A loopback server for the built site, as plain as the ones that will publish it: a folder's address gives its
// index.html, an unknown address gives 404.html with status 404.
import {createReadStream, existsSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import {createRequire} from 'node:module';
import {extname, join, normalize} from 'node:path';

/** Where the server gives out axe beside the site, so that pages may load it without leave from their policy. */
export const axe_address = '/-/axe.js';
const axe_file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/vnd.microsoft.icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml',
};

const is_file = (path) => existsSync(path) && statSync(path).isFile();

function answer(root, request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url, 'http://site').pathname));
  const file = path === axe_address ? axe_file : join(root, path.endsWith('/') ? path + 'index.html' : path);
  if (!path.endsWith('/') && is_file(join(file, 'index.html'))) {
    response.writeHead(301, {location: path + '/'}).end();
    return;
  }
  const found = is_file(file);
  const sent = found ? file : join(root, '404.html');
  const type = types[extname(sent)] ?? 'application/octet-stream';
  response.writeHead(found ? 200 : 404, {'content-type': type, 'cache-control': 'max-age=600'});
  if (is_file(sent)) createReadStream(sent).pipe(response);
  else response.end();
}

/** Serves `root` on a free port; resolves to its origin and a way to stop it. */
export function serve(root) {
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({
      origin: `http://127.0.0.1:${server.address().port}`,
      close: () => new Promise((closed) => {
        server.close(closed);
        server.closeAllConnections();
      }),
    }));
  });
}
