import { dnsLabel } from '../names.ts';
import { type FieldType, fields, like, listOf, oneOf } from './field-type.ts';

const hostPathTypes = ['DirectoryOrCreate', 'Directory', 'FileOrCreate', 'File', 'Socket', 'CharDevice', 'BlockDevice'];

export const volumes: FieldType = listOf(
  fields({
    name: like(dnsLabel),
    emptyDir: fields({ medium: 'text' }),
    hostPath: fields({ path: 'text', type: oneOf(...hostPathTypes) }),
    persistentVolumeClaim: fields({ claimName: 'text', readOnly: 'flag' }),
    configMap: fields({ name: 'text', optional: 'flag' }),
    secret: fields({ secretName: 'text', optional: 'flag' }),
  }),
);

export const claim: Readonly<Record<string, FieldType>> = {
  accessModes: listOf(oneOf('ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod')),
  storageClassName: 'text',
  volumeMode: oneOf('Filesystem', 'Block'),
  resources: fields({ requests: fields({}) }),
};
