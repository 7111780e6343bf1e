import { say } from './fix.ts';

/** What makes each server take its new configuration, and refuse one with a fault in it. */
export const reload = {
  nginx: say('Test it and take it on: `nginx -t && systemctl reload nginx`'),
  apache: say('Test it and take it on: `apachectl configtest && systemctl reload apache2`'),
  caddy: say(
    'Test it and take it on: `caddy validate --config /etc/caddy/Caddyfile && systemctl reload caddy`',
  ),
} as const;
