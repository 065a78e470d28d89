import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/** The Jetty that WireMock brings, with one handler that answers constants: what is left if nobody does any work. */
public final class BareJetty extends AbstractHandler {
    private final byte[] session;
    private final byte[] view;

    private BareJetty(byte[] session, byte[] view) {
        this.session = session;
        this.view = view;
    }

    /** Arguments: the port, the file with a session, the file with the answer to an action. */
    public static void main(String[] arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        connector.setPort(Integer.parseInt(arguments[0]));
        server.addConnector(connector);
        server.setHandler(
                new BareJetty(Files.readAllBytes(Path.of(arguments[1])), Files.readAllBytes(Path.of(arguments[2]))));
        server.start();
        server.join();
    }

    @Override
    public void handle(String target, Request request, HttpServletRequest servletRequest, HttpServletResponse response)
            throws IOException {
        request.setHandled(true);
        if (request.getContentLengthLong() > 0) {
            request.getInputStream().readAllBytes();
        }
        boolean toPage = target.startsWith("/embeds/");
        request.getResponse().setStatus(request.getMethod().equals("POST") && !toPage ? 201 : 200);
        request.getResponse().setContentType("application/json");
        byte[] body = toPage ? view : session;
        request.getResponse().setContentLengthLong(body.length);
        request.getResponse().getHttpOutput().sendContent(ByteBuffer.wrap(body));
    }
}
