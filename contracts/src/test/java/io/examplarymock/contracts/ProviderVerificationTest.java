package io.examplarymock.contracts;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.MessageTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import io.examplarymock.server.MockOptions;
import io.examplarymock.server.MockServer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Verifies the committed pacts against the mock, whose provider states are set up over HTTP. */
@Provider(Contract.PROVIDER)
@PactFolder("pacts")
@DisplayName("The mock, judged by Pact JVM,")
class ProviderVerificationTest {
    private static MockServer mock;
    private StateChanges states;

    @BeforeAll
    static void start() {
        mock = MockServer.start(MockOptions.forTests());
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void aim(PactVerificationContext context) {
        states = new StateChanges(mock.baseUrl());
        context.setTarget(
                context.getInteraction().isAsynchronousMessage()
                        ? new MessageTestTarget()
                        : new HttpTestTarget(
                                mock.baseUrl().getHost(), mock.baseUrl().getPort()));
    }

    @TestTemplate
    @ExtendWith(PactVerificationInvocationContextProvider.class)
    void keepsTheContract(PactVerificationContext context) throws IOException, InterruptedException {
        if (context.getInteraction().isAsynchronousMessage()) {
            new MessageVerification(mock.baseUrl()).verify(context);
        } else {
            context.verifyInteraction();
        }
        states.tearDown();
    }

    @State("a workspace")
    Map<String, Object> workspace(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a workspace", parameters);
    }

    @State("the owner of the key")
    Map<String, Object> owner(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("the owner of the key", parameters);
    }

    @State("an unapproved workspace")
    Map<String, Object> unapproved(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an unapproved workspace", parameters);
    }

    @State("a user exists")
    Map<String, Object> user(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a user exists", parameters);
    }

    @State("a key of a user with another role")
    Map<String, Object> keyOfAnotherRole(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a key of a user with another role", parameters);
    }

    @State("an exam exists")
    Map<String, Object> exam(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an exam exists", parameters);
    }

    @State("an exam that another user made")
    Map<String, Object> examOfSomebodyElse(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an exam that another user made", parameters);
    }

    @State("a deleted exam")
    Map<String, Object> deletedExam(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a deleted exam", parameters);
    }

    @State("an exam export exists")
    Map<String, Object> examExport(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an exam export exists", parameters);
    }

    @State("a practice space exists")
    Map<String, Object> practiceSpace(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a practice space exists", parameters);
    }

    @State("an application")
    Map<String, Object> application(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an application", parameters);
    }

    @State("an authorization code")
    Map<String, Object> code(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an authorization code", parameters);
    }

    @State("an access token")
    Map<String, Object> accessToken(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an access token", parameters);
    }

    @State("an embed session")
    Map<String, Object> session(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an embed session", parameters);
    }

    @State("a source material exists")
    Map<String, Object> sourceMaterial(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a source material exists", parameters);
    }

    @State("a source material of another workspace")
    Map<String, Object> sourceMaterialElsewhere(Map<String, Object> parameters)
            throws IOException, InterruptedException {
        return states.setUp("a source material of another workspace", parameters);
    }

    @State("a deleted embed session")
    Map<String, Object> deletedSession(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a deleted embed session", parameters);
    }

    @State("a user of another workspace")
    Map<String, Object> foreignUser(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a user of another workspace", parameters);
    }

    @State("an exam of another workspace")
    Map<String, Object> foreignExam(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an exam of another workspace", parameters);
    }

    @State("a practice space of another workspace")
    Map<String, Object> foreignSpace(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("a practice space of another workspace", parameters);
    }

    @State("an embed session of another workspace")
    Map<String, Object> foreignSession(Map<String, Object> parameters) throws IOException, InterruptedException {
        return states.setUp("an embed session of another workspace", parameters);
    }
}
