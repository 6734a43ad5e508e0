/** Capabilities that the baseline level lets a container add. The names have no `CAP_`, and `NET_RAW` is not among them. */
export const baselineCapabilities: readonly string[] = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];

export const restrictedCapabilities: readonly string[] = ['NET_BIND_SERVICE'];

export const confiningProfiles: readonly string[] = ['RuntimeDefault', 'Localhost'];

/** Volume sources that the restricted level allows. */
export const restrictedVolumeSources: readonly string[] = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];

const sysctls: readonly (readonly [since: number, names: readonly string[]])[] = [
  [
    0,
    [
      'kernel.shm_rmid_forced',
      'net.ipv4.ip_local_port_range',
      'net.ipv4.tcp_syncookies',
      'net.ipv4.ping_group_range',
      'net.ipv4.ip_unprivileged_port_start',
    ],
  ],
  [27, ['net.ipv4.ip_local_reserved_ports']],
  [
    29,
    ['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl', 'net.ipv4.tcp_keepalive_probes'],
  ],
  [32, ['net.ipv4.tcp_rmem', 'net.ipv4.tcp_wmem']],
  [37, ['net.ipv4.tcp_slow_start_after_idle', 'net.ipv4.tcp_notsent_lowat']],
];

const seLinuxTypes: readonly (readonly [since: number, names: readonly string[]])[] = [
  [0, ['container_t', 'container_init_t', 'container_kvm_t']],
  [31, ['container_engine_t']],
];

export const safeSysctls = (minor: number): readonly string[] => upTo(sysctls, minor);
export const safeSeLinuxTypes = (minor: number): readonly string[] => upTo(seLinuxTypes, minor);

function upTo(table: readonly (readonly [number, readonly string[]])[], minor: number): readonly string[] {
  return table.flatMap(([since, names]) => (since <= minor ? names : []));
}
