package durability;

/** Makes three users and resets the workspace, over and over. */
class Resetter extends Client {
    int users;
    boolean resetting;
    boolean making;

    Resetter() {
        super("Reset");
    }

    @Override
    void work() throws Exception {
        while (users < 3) {
            making = true;
            Durability.require(user().statusCode() < 300, "a user was refused after a reset");
            making = false;
            users++;
            acknowledged();
        }
        resetting = true;
        change("POST", "/__admin/examplary/reset", null);
        resetting = false;
        users = 0;
        acknowledged();
    }

    @Override
    void compare() throws Exception {
        int found = Durability.all(state(), "\"email\":\"(u)").size();
        boolean done = (resetting && found == 0) || (making && found == users + 1);
        Durability.require(done || found == users, "a reset left " + found + " users, " + users + " were acknowledged");
        Durability.kept += done && found != users ? 1 : 0;
        users = found;
        resetting = false;
        making = false;
    }
}
