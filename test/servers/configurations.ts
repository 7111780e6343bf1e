import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Snippet } from '../../src/explain/fixes/fix.ts';
import { settle, type Workshop } from './workshop.ts';

/** Snippets within all that a program wants around them. */
export type Assemble = (snippets: readonly Snippet[], workshop: Workshop) => string;

export const nginxConfiguration: Assemble = (snippets, workshop) => {
  const { folder, certificate, key } = workshop;
  const sites = snippets.map(({ scope, text }, place) => {
    const body = settle(text, workshop);
    // Nothing may be said twice, and the snippet may speak of certificates itself.
    const own = body.includes('ssl_certificate ')
      ? ''
      : `ssl_certificate ${certificate}; ssl_certificate_key ${key};`;
    const site = `listen 127.0.0.1:50443 ssl;\nserver_name site-${place}.test;\n${own}\n${body}`;
    return scope === 'file' ? body : `server {\n${site}\n}`;
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return [
    `pid ${folder}/nginx.pid;`,
    'error_log stderr;',
    'events {}',
    'http {',
    'access_log off;',
    'server_names_hash_bucket_size 256;',
    ...temporary,
    ...sites,
    '}',
  ].join('\n');
};

const apacheModules = [
  'mpm_event',
  'authz_core',
  'alias',
  'headers',
  'rewrite',
  'proxy',
  'proxy_http',
  'socache_shmcb',
  'ssl',
];

export const apacheConfiguration: Assemble = (snippets, workshop) => {
  const { folder, certificate, key } = workshop;
  const sites = snippets.map(({ scope, text }, place) => {
    const body = settle(text, workshop);
    const own = body.includes('SSLCertificateFile')
      ? ''
      : `SSLCertificateFile ${certificate}\nSSLCertificateKeyFile ${key}`;
    const inside = scope === 'folder' ? `<Directory "${folder}">\n${body}\n</Directory>` : body;
    const site = `ServerName site-${place}.test\nSSLEngine on\n${own}\n${inside}`;
    return scope === 'file' ? body : `<VirtualHost *:443>\n${site}\n</VirtualHost>`;
  });
  const modules = modulesFolder();
  return [
    ...apacheModules.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`),
    `ServerRoot ${folder}`,
    'ServerName localhost',
    `DefaultRuntimeDir ${folder}`,
    `PidFile ${folder}/apache.pid`,
    `ErrorLog ${folder}/apache.log`,
    'Listen 50443',
    ...sites,
    '',
  ].join('\n');
};

export const caddyConfiguration: Assemble = (snippets, workshop) =>
  snippets
    .map(({ scope, text }, place) => {
      const body = settle(text, workshop);
      return scope === 'file' ? `${body}\n` : `https://site-${place}.test {\n${body}\n}\n`;
    })
    .join('');

/** Nothing runs, so the lines of all can follow each other. */
export const shellScript: Assemble = (snippets) => snippets.map(({ text }) => `${text}\n`).join('');

function modulesFolder(): string {
  const folders = [
    '/usr/lib/apache2/modules',
    '/usr/lib64/httpd/modules',
    '/usr/lib/httpd/modules',
  ];
  const found = folders.find((folder) => existsSync(join(folder, 'mod_headers.so')));
  if (found === undefined)
    throw new Error(`Apache’s modules are in none of ${folders.join(', ')}.`);
  return found;
}
