/** The programs and services that serve pages, in the order of their tabs. */
export const servers = ['nginx', 'apache', 'iis', 'caddy', 'cdn', 'hosting'] as const;

/** What keeps ports shut, in the order of their tabs. */
export const firewalls = ['ufw', 'iptables', 'windows-firewall', 'cloud'] as const;

export type Server = (typeof servers)[number];
export type Firewall = (typeof firewalls)[number];
export type ChoiceId = Server | Firewall;

export type Language =
  'nginx' | 'apache' | 'caddyfile' | 'powershell' | 'shell' | 'sql' | 'http' | 'zone';

/**
 * Where a snippet stands: by itself in a configuration (`file`), inside the block of one site
 * (`site`), or in a file of the site's folder (`folder`, Apache's `.htaccess`).
 */
export type Scope = 'file' | 'site' | 'folder';

/** Something to paste. Whatever a page chose in it was made safe for its language, or is a placeholder. */
export interface Snippet {
  readonly language: Language;
  readonly scope: Scope;
  /** Lines without a break at the end. */
  readonly text: string;
}

/** One thing to do: a sentence, commands in it between backticks, and what it says to paste. */
export interface FixPart {
  readonly say: string;
  readonly snippet: Snippet | null;
  /** A page of the web that does it. */
  readonly link: string | null;
}

/** The way to do it with one server or firewall. */
export interface FixChoice {
  readonly id: ChoiceId;
  /** In their order. */
  readonly parts: readonly FixPart[];
}

/** How the owner of a server mends a finding, with the page's own host and port filled in. */
export interface Fix {
  /** What is done and in which order, in a few sentences. */
  readonly about: string;
  /** What is the same whatever the server. */
  readonly parts: readonly FixPart[];
  /** One of them is enough; empty where all of it is the same. */
  readonly choices: readonly FixChoice[];
  /** How to see that it worked. */
  readonly verify: readonly FixPart[];
}

export function say(sentence: string): FixPart {
  return { say: sentence, snippet: null, link: null };
}

/** `where` says where the snippet goes. */
export function paste(where: string, snippet: Snippet): FixPart {
  return { say: where, snippet, link: null };
}

export function perServer(
  parts: Readonly<Record<Server, readonly FixPart[]>>,
): readonly FixChoice[] {
  return servers.map((id) => ({ id, parts: parts[id] }));
}

export function perFirewall(
  parts: Readonly<Record<Firewall, readonly FixPart[]>>,
): readonly FixChoice[] {
  return firewalls.map((id) => ({ id, parts: parts[id] }));
}
