package dev.weir.deployer.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.GpgSignature;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;

/** Makes signed commits in one person's name. */
final class Committer {

    private final String name;
    private final String address;
    private final CommitSigner signer;
    private final Clock clock;

    Committer(String name, String address, CommitSigner signer, Clock clock) {
        this.name = name;
        this.address = address;
        this.signer = signer;
        this.clock = clock;
    }

    /** Writes a commit of a tree. */
    ObjectId commit(ObjectInserter inserter, ObjectId tree, Optional<ObjectId> parent, String message)
            throws IOException {
        Instant now = clock.instant();
        PersonIdent person = new PersonIdent(name, address, now, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        parent.ifPresent(commit::setParentId);
        commit.setAuthor(person);
        commit.setCommitter(person);
        commit.setEncoding(StandardCharsets.UTF_8);
        commit.setMessage(message);
        commit.setGpgSignature(new GpgSignature(signer.sign(commit.build(), now)));
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }
}
