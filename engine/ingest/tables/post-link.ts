import { postIdFromUrl } from '../../../core/domain/post-id.ts';

/** What the address of a post tells of it. Nothing here is guessed from words: host and path say it or it stays unknown. */
export interface PostLink {
  readonly platform: string;
  readonly handle: string | null;
  readonly nativeId: string | null;
}

interface Host {
  readonly platform: string;
  readonly hosts: readonly string[];
  /** The path of one post; its groups are `handle` and `id`. */
  readonly post: RegExp;
}

const HOSTS: readonly Host[] = [
  { platform: 'truth-social', hosts: ['truthsocial.com'], post: /^\/@(?<handle>[\w.]+)\/(?:posts\/)?(?<id>\d+)\/?$/ },
  { platform: 'bluesky', hosts: ['bsky.app'], post: /^\/profile\/(?<handle>[\w.:-]+)\/post\/(?<id>[a-z0-9]+)\/?$/ },
  { platform: 'telegram', hosts: ['t.me', 'telegram.me'], post: /^\/(?:s\/)?(?<handle>\w+)\/(?<id>\d+)\/?$/ },
  {
    platform: 'threads',
    hosts: ['threads.net', 'threads.com'],
    post: /^\/@(?<handle>[\w.]+)\/post\/(?<id>[\w-]+)\/?$/,
  },
  { platform: 'tiktok', hosts: ['tiktok.com'], post: /^\/@(?<handle>[\w.]+)\/video\/(?<id>\d+)\/?$/ },
  { platform: 'instagram', hosts: ['instagram.com'], post: /^\/(?:(?<handle>[\w.]+)\/)?(?:p|reel)\/(?<id>[\w-]+)\/?$/ },
  { platform: 'facebook', hosts: ['facebook.com', 'fb.com'], post: /^\/(?<handle>[\w.]+)\/posts\/(?<id>\w+)\/?$/ },
  {
    platform: 'youtube',
    hosts: ['youtube.com', 'youtu.be'],
    post: /^\/(?:@(?<handle>[\w.-]+)|shorts\/(?<id>[\w-]+))\/?$/,
  },
];

/** Reads the link of a post; null where it is no address of a platform that the program knows. */
export function readPostLink(link: string): PostLink | null {
  const x = postIdFromUrl(link);
  if (x !== null) return x;
  const [, host = '', path = ''] = /^https?:\/\/(?:www\.|m\.|mobile\.)?([^/:?#]+)(\/[^?#]*)?/i.exec(link) ?? [];
  const name = host.toLowerCase();
  if (name === 'x.com' || name === 'twitter.com') return { platform: 'x', handle: null, nativeId: null };
  const known = HOSTS.find(({ hosts }) => hosts.includes(name));
  if (known === undefined) return null;
  const groups = known.post.exec(path)?.groups;
  return { platform: known.platform, handle: groups?.['handle'] ?? null, nativeId: groups?.['id'] ?? null };
}
