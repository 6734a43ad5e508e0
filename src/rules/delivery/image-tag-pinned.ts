import { type ImageReference, parseImage } from '../../resources/image.ts';
import type { Container } from '../../resources/workload.ts';
import { notApplicable, passed, unverified } from '../judgement.ts';
import { containerName } from '../phrases.ts';
import { defineRule } from '../rule.ts';
import { containers } from '../subjects.ts';

/** Tags that name a distribution or a channel and no version: they move with every build of it (rules.md §14.14). */
const distributions = [
  ...['alpine', 'slim', 'bullseye', 'bookworm', 'trixie', 'focal', 'jammy', 'noble', 'ubi8', 'ubi9', 'ubi10'],
  ...['lts', 'mainline', 'unstable'],
];

export default defineRule({
  id: 'image-tag-pinned',
  item: null,
  category: 'delivery',
  priority: 'high',
  title: 'Images pinned',
  headline: 'Image not pinned',
  why: 'What a moving tag means changes without a commit: replicas differ, and there is nothing to roll back to.',
  docs: 'https://kubernetes.io/docs/concepts/containers/images/',
  subjects: containers(['serving', 'helper', 'sidecar', 'init']),
  judgesPatches: true,
  *check(container, { thresholds: { movingTags } }) {
    const { image } = container.spec;
    if (image === undefined || image === '') return notApplicable('no image is written');
    if (image.trim() === '') return notApplicable('an image trigger fills it in');
    const reference = parseImage(image);
    if (!reference) return unverified('templated', `\`${image}\` is filled in later`);
    const { tag, digest } = reference;
    if (digest !== undefined) return;
    if (tag === undefined && container.resource.origin === 'partial') return notApplicable('a patch that leaves the tag open');
    if (tag !== undefined && !moves(tag, movingTags))
      return /^v?\d+(\.\d+)?$/.test(tag) ? passed(`\`${tag}\` still moves within its releases`) : undefined;

    yield {
      message: `Container ${containerName(container)} uses \`${image}\`: ${tag === undefined ? 'no tag, so `latest`' : `the moving tag \`${tag}\``} cannot be rolled back reliably.`,
      at: [...container.path, 'image'],
      template: pinned(reference, container),
    };
  },
});

/** A word of the settings, alone or after the last dash, or nothing but such words and names of distributions. */
function moves(tag: string, movingTags: readonly string[]): boolean {
  const text = tag.toLowerCase();
  const moving = movingTags.map(word => word.toLowerCase());
  if (moving.some(word => text === word || text.endsWith(`-${word}`))) return true;
  return text.split('-').every(word => distributions.includes(word) || moving.includes(word));
}

function pinned({ repository }: ImageReference, { spec }: Container): string {
  return `- name: ${spec.name ?? ''}
  image: ${repository}:1.4.2   # the version that was tested; a digest (@sha256:…) pins it for good
`;
}
