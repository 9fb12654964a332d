import { importInstalled, installOnDemand } from '../../project/install-on-demand.ts';

/** Exact versions, so that figures can be compared between runs. */
const packages = ['minisearch@7.2.0', 'lunr@2.3.9', 'flexsearch@0.8.212', '@orama/orama@3.1.18'];

/** Installs the peers into an ignored folder, once: they are never dependencies of the project. */
export const installPeers = (): Promise<string> => installOnDemand('peers', packages);

/** A peer's module, by the name of its package. */
export const importPeer = async <Module>(name: string): Promise<Module> =>
  importInstalled<Module>(await installPeers(), name);
