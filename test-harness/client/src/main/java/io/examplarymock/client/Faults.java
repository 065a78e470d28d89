package io.examplarymock.client;

import java.util.List;

/** The faults that calls of a workspace meet, of the API and of embedded pages; the oldest that fits a call wins. */
public final class Faults {
    private final AdminSide admin;

    Faults(AdminSide admin) {
        this.admin = admin;
    }

    /**
     * Arms a fault, for example {@code arm(NewFault.on("createExam").times(2).answering(503))}.
     *
     * @throws MockException with status 400 if there is no such operation or session, or nothing would go wrong
     */
    public Fault arm(NewFault fault) {
        return admin.post("/faults", fault.body(), Fault::of);
    }

    /** Returns the armed faults, oldest first. */
    public List<Fault> list() {
        return admin.list("/faults", Fault::of);
    }

    /**
     * Disarms one fault.
     *
     * @throws MockException with status 404 if it is not armed any more
     */
    public void disarm(Fault fault) {
        admin.delete("/faults/" + fault.id());
    }

    /** Disarms all faults of the workspace. */
    public void disarm() {
        admin.delete("/faults");
    }
}
