package org.nonnegotiable.operation;

import picocli.CommandLine.IVersionProvider;

/** Which program this is and what it runs on. */
class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"campaign " + (version == null ? "unpackaged" : version), "Java " + Runtime.version()};
    }
}
